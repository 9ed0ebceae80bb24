-- Measures with their causes, indicators and effect design; the library they are suggested from; editions of the plan.
create table library_version (
  municipality_id text not null references municipality,
  id text not null,
  version integer not null,
  content json not null,
  hidden boolean not null default false,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id, version)
);

create table measure (
  municipality_id text not null references municipality,
  id uuid not null,
  state text not null default 'draft' check (state in ('draft', 'decided', 'ongoing', 'done', 'stopped')),
  content_version integer not null default 0,
  origin text not null check (origin in ('plan', 'adHoc')),
  -- The running picture that an ad-hoc measure began in.
  origin_picture_id uuid,
  decided_at timestamptz,
  -- The meeting's item, or both parties on the steering group's mandate.
  decided_by text check (decided_by in ('meeting', 'parties')),
  started_on date,
  ended_on date,
  state_reason text,
  created_at timestamptz not null,
  primary key (municipality_id, id)
);

create table measure_version (
  municipality_id text not null references municipality,
  measure_id uuid not null,
  version integer not null,
  content json not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, measure_id, version),
  foreign key (municipality_id, measure_id) references measure
);

create table indicator_version (
  municipality_id text not null references municipality,
  id uuid not null,
  measure_id uuid not null,
  version integer not null,
  content json not null,
  removed boolean not null default false,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id, version),
  foreign key (municipality_id, measure_id) references measure
);

create table indicator_value (
  municipality_id text not null references municipality,
  id uuid not null,
  indicator_id uuid not null,
  period text not null,
  value double precision,
  note text,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (municipality_id, id)
);
create index indicator_value_by_indicator on indicator_value (municipality_id, indicator_id, period);

create table effect_design (
  municipality_id text not null references municipality,
  measure_id uuid not null,
  version integer not null,
  content json not null,
  -- What could be seen at all, computed when it was written.
  detectable json not null,
  locked_at timestamptz,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, measure_id, version),
  foreign key (municipality_id, measure_id) references measure
);

create table measure_confirmation (
  municipality_id text not null references municipality,
  id uuid not null,
  measure_id uuid not null,
  party text not null check (party in ('municipality', 'police')),
  content_hash text not null,
  person_id text not null,
  confirmed_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, measure_id) references measure
);

-- A computed standing that a party set aside, with why; the computed one is still told. No content: a yes before it holds.
create table measure_override (
  municipality_id text not null references municipality,
  id uuid not null,
  measure_id uuid not null,
  status text not null check (status in ('onTime', 'late', 'waiting')),
  reason text not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, measure_id) references measure
);
create unique index measure_override_standing on measure_override (municipality_id, measure_id) where taken_back_at is null;

create table plan (
  municipality_id text not null references municipality,
  id uuid not null,
  edition integer not null,
  state text not null check (state in ('draft', 'proposed', 'decided', 'inForce', 'superseded')),
  title text not null,
  from_on date not null,
  to_on date not null,
  content_version integer not null default 0,
  -- Frozen when it is proposed: the very text that the decision is about.
  content json,
  content_hash text,
  supersedes_id uuid,
  proposed_at timestamptz,
  decided_at timestamptz,
  decided_on date,
  decided_by_body text,
  in_force_on date,
  return_reason text,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, edition)
);

create table plan_measure_version (
  municipality_id text not null references municipality,
  plan_id uuid not null,
  measure_id uuid not null,
  version integer not null,
  included boolean not null,
  position double precision not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, plan_id, measure_id, version),
  foreign key (municipality_id, plan_id) references plan,
  foreign key (municipality_id, measure_id) references measure
);

-- A broken link that both have seen and keep, with why.
create table plan_exception (
  municipality_id text not null references municipality,
  id uuid not null,
  plan_id uuid not null,
  code text not null,
  subject_id text not null,
  reason text not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, plan_id) references plan
);

create table plan_confirmation (
  municipality_id text not null references municipality,
  id uuid not null,
  plan_id uuid not null,
  purpose text not null check (purpose in ('propose', 'putInForce')),
  party text not null check (party in ('municipality', 'police')),
  content_hash text not null,
  person_id text not null,
  confirmed_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, plan_id) references plan
);

create table plan_file (
  municipality_id text not null references municipality,
  plan_id uuid not null,
  format text not null check (format in ('html', 'pdf', 'docx', 'json')),
  bytes bytea not null,
  sha256 text not null,
  drawing text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, plan_id, format, recorded_at),
  foreign key (municipality_id, plan_id) references plan
);

-- What is proposed keeps its content until it is returned; what is decided keeps it for good.
create function refuse_plan_change() returns trigger language plpgsql as $$
begin
  if old.state in ('draft', 'superseded') and (old.state = 'draft' or to_jsonb(new) = to_jsonb(old)) then return new; end if;
  if new.state = 'draft' and old.state = 'proposed' then return new; end if;
  if new.state in ('proposed', 'decided', 'inForce', 'superseded')
     and new.content::text is not distinct from old.content::text
     and (to_jsonb(new) - array['state', 'decided_at', 'decided_on', 'decided_by_body', 'in_force_on', 'content_version'])
       = (to_jsonb(old) - array['state', 'decided_at', 'decided_on', 'decided_by_body', 'in_force_on', 'content_version'])
     and not (old.state in ('decided', 'inForce') and new.state in ('draft', 'proposed'))
     then return new; end if;
  raise exception 'plan % is % and cannot change', old.id, old.state using errcode = 'integrity_constraint_violation';
end $$;
create trigger plan_frozen before update on plan for each row execute function refuse_plan_change();

do $$
declare t text;
begin
  foreach t in array array['library_version','measure','measure_version','indicator_version','indicator_value','effect_design','measure_confirmation','measure_override','plan','plan_measure_version','plan_exception','plan_confirmation','plan_file'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy one_municipality on %I using (municipality_id = (select current_municipality())) with check (municipality_id = (select current_municipality()))', t);
    execute format('grant select, insert on %I to samlad_app', t);
  end loop;
end $$;
grant update on measure, plan to samlad_app;
grant update (superseded_at) on indicator_value to samlad_app;
grant update (locked_at) on effect_design to samlad_app;
grant update (taken_back_at) on measure_confirmation, measure_override, plan_exception, plan_confirmation to samlad_app;
