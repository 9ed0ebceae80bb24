-- Problems raised from findings, prioritised by both parties, and their causes.
create table problem (
  municipality_id text not null references municipality,
  id uuid not null,
  state text not null default 'raised' check (state in ('raised', 'prioritised', 'notNow', 'closed')),
  -- Goes up with every change: a confirmation of what stood before no longer holds.
  content_version integer not null default 0,
  state_reason text,
  state_since timestamptz not null,
  raised_at timestamptz not null,
  raised_by text not null,
  organisation_id text not null,
  primary key (municipality_id, id)
);

create table problem_version (
  municipality_id text not null references municipality,
  problem_id uuid not null,
  version integer not null,
  title text not null,
  description text not null,
  area_codes json not null,
  categories json not null,
  sub_goals json not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, problem_id, version),
  foreign key (municipality_id, problem_id) references problem
);

-- What the problem was raised from: the sentence as it stood in that edition.
create table problem_finding (
  municipality_id text not null references municipality,
  id uuid not null,
  problem_id uuid not null,
  picture_kind text not null check (picture_kind in ('running', 'joint')),
  picture_id uuid not null,
  finding_key text not null,
  sentence text not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  removed_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, problem_id) references problem
);
create index problem_finding_by_picture on problem_finding (municipality_id, picture_id, finding_key);

create table problem_score (
  municipality_id text not null references municipality,
  problem_id uuid not null,
  party text not null check (party in ('municipality', 'police')),
  criterion text not null,
  version integer not null,
  score integer check (score between 0 and 3),
  note text,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, problem_id, party, criterion, version),
  foreign key (municipality_id, problem_id) references problem
);

create table priority_weights (
  municipality_id text not null references municipality,
  version integer not null,
  weights json not null,
  reason text not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, version)
);

create table problem_confirmation (
  municipality_id text not null references municipality,
  id uuid not null,
  problem_id uuid not null,
  purpose text not null check (purpose in ('prioritise', 'notNow', 'close', 'raiseAgain')),
  party text not null check (party in ('municipality', 'police')),
  content_hash text not null,
  reason text,
  person_id text not null,
  confirmed_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, problem_id) references problem
);

create table cause_version (
  municipality_id text not null references municipality,
  id uuid not null,
  problem_id uuid not null,
  version integer not null,
  bone text not null check (bone in ('victim', 'offender', 'place')),
  -- An indirect cause leads to the one it works through.
  parent_id uuid,
  title text not null,
  detail text,
  grade text not null check (grade in ('research', 'data', 'experience', 'assumed')),
  removed boolean not null default false,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id, version),
  foreign key (municipality_id, problem_id) references problem
);

create table cause_evidence (
  municipality_id text not null references municipality,
  id uuid not null,
  cause_id uuid not null,
  version integer not null,
  side text not null check (side in ('for', 'against')),
  text text not null,
  source text not null,
  removed boolean not null default false,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id, version)
);
create index cause_evidence_by_cause on cause_evidence (municipality_id, cause_id);

-- need → acquire → … → nuisance, and where it can be broken.
create table event_chain_version (
  municipality_id text not null references municipality,
  id uuid not null,
  problem_id uuid not null,
  version integer not null,
  title text not null,
  steps json not null,
  removed boolean not null default false,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id, version),
  foreign key (municipality_id, problem_id) references problem
);

do $$
declare t text;
begin
  foreach t in array array['problem','problem_version','problem_finding','problem_score','priority_weights','problem_confirmation','cause_version','cause_evidence','event_chain_version'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy one_municipality on %I using (municipality_id = (select current_municipality())) with check (municipality_id = (select current_municipality()))', t);
    execute format('grant select, insert on %I to samlad_app', t);
  end loop;
end $$;
grant update on problem to samlad_app;
grant update (removed_at) on problem_finding to samlad_app;
grant update (taken_back_at) on problem_confirmation to samlad_app;
