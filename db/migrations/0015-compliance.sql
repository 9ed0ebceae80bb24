-- Obligations of agreement and law: why one is not met, evidence that Samlad cannot see by itself, reminders, calendar feeds.
-- An obligation is known by its source's code and its own: «law-2023-196/followUp».
create table obligation_note_version (
  municipality_id text not null references municipality,
  obligation_key text not null,
  version integer not null,
  -- Empty: taken back.
  reason text not null,
  -- When it is to begin, where that is known.
  begins_on date,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, obligation_key, version)
);

create table own_evidence_version (
  municipality_id text not null references municipality,
  id uuid not null,
  version integer not null,
  obligation_key text not null,
  on_day date not null,
  -- Last day that it holds, for what holds for a time.
  until_day date,
  title text not null,
  text text,
  reference text,
  removed boolean not null default false,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id, version)
);

create table own_evidence_file (
  municipality_id text not null references municipality,
  id uuid not null,
  evidence_id uuid not null,
  name text not null,
  type text not null,
  bytes bytea not null,
  sha256 text not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  removed_at timestamptz,
  primary key (municipality_id, id)
);

-- Each step of a due date is told once.
create table obligation_reminder (
  municipality_id text not null references municipality,
  obligation_key text not null,
  due_on date not null,
  step text not null check (step in ('soon', 'due', 'overdue', 'steering')),
  at timestamptz not null,
  primary key (municipality_id, obligation_key, due_on, step)
);

-- A calendar that Outlook and phones subscribe to. The address holds the secret; only its hash is kept.
create table calendar_feed (
  municipality_id text not null references municipality,
  id uuid not null,
  token_hash text not null,
  about text not null check (about in ('person', 'body', 'municipality')),
  body_code text,
  membership_id text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, membership_id) references membership
);
create unique index calendar_feed_token on calendar_feed (token_hash);

do $$
declare t text;
begin
  foreach t in array array['obligation_note_version','own_evidence_version','own_evidence_file','obligation_reminder','calendar_feed'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy one_municipality on %I using (municipality_id = (select current_municipality())) with check (municipality_id = (select current_municipality()))', t);
    execute format('grant select, insert on %I to samlad_app', t);
  end loop;
end $$;
grant update (removed_at) on own_evidence_file to samlad_app;
grant update (revoked_at) on calendar_feed to samlad_app;
