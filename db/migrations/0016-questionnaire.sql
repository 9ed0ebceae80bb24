-- A short questionnaire about the cooperation itself. Who has answered and what was answered are never kept together.
create table questionnaire (
  municipality_id text not null references municipality,
  id uuid not null,
  title text not null,
  -- The agreement that it asks about.
  agreement_code text not null,
  opens_on date not null,
  closes_on date not null,
  closed_at timestamptz,
  person_id text not null,
  organisation_id text not null,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  check (opens_on <= closes_on)
);

create table questionnaire_invited (
  municipality_id text not null references municipality,
  questionnaire_id uuid not null,
  membership_id text not null,
  answered boolean not null default false,
  primary key (municipality_id, questionnaire_id, membership_id),
  foreign key (municipality_id, questionnaire_id) references questionnaire,
  foreign key (municipality_id, membership_id) references membership
);

-- No person, no organisation and no instant: only which kind of party answered.
create table questionnaire_answer (
  municipality_id text not null references municipality,
  id uuid not null,
  questionnaire_id uuid not null,
  side text not null check (side in ('municipality', 'police', 'other')),
  answers json not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, questionnaire_id) references questionnaire
);

do $$
declare t text;
begin
  foreach t in array array['questionnaire','questionnaire_invited','questionnaire_answer'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy one_municipality on %I using (municipality_id = (select current_municipality())) with check (municipality_id = (select current_municipality()))', t);
    execute format('grant select, insert on %I to samlad_app', t);
  end loop;
end $$;
grant update (closed_at) on questionnaire to samlad_app;
grant update (answered) on questionnaire_invited to samlad_app;
