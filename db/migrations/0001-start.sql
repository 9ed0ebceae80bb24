-- The first house: municipalities, people, reports, pictures. Every key starts with the municipality.
-- Runs as the owner. The program works as the role samlad_app, which owns nothing and sees one municipality at a time.

create table municipality (
  id text primary key,
  name text not null,
  time_zone text not null default 'Europe/Stockholm',
  crs text not null default 'EPSG:3006',
  settings jsonb not null default '{}',
  -- Instant of the latest computation: every later write is recorded after it, so that a past picture stays computable.
  last_as_of timestamptz not null default '-infinity'
);

create table area (
  municipality_id text not null references municipality,
  set_code text not null,
  code text not null,
  name text not null,
  boundary_version text not null,
  parent_code text,
  population integer,
  label_e double precision not null,
  label_n double precision not null,
  geometry jsonb not null,
  primary key (municipality_id, set_code, code)
);

-- The quiet ground under a map: land, water, rivers, as one row a kind, in plane metres. Says whose it is.
create table ground (
  municipality_id text not null references municipality,
  kind text not null check (kind in ('land', 'water', 'river')),
  geometry jsonb not null,
  attribution text not null,
  primary key (municipality_id, kind)
);

create table place (
  municipality_id text not null references municipality,
  id text not null,
  name text not null,
  kind text not null,
  area_code text,
  e double precision not null,
  n double precision not null,
  precision_metres double precision not null,
  primary key (municipality_id, id)
);

create table category (
  municipality_id text not null references municipality,
  code text not null,
  parent_code text,
  label_sv text not null,
  label_en text not null,
  position integer not null,
  primary key (municipality_id, code)
);

create table organisation (
  municipality_id text not null references municipality,
  id text not null,
  name text not null,
  party text check (party in ('municipality', 'police')),
  sector text not null,
  active_from date,
  active_to date,
  primary key (municipality_id, id)
);

create table person (
  municipality_id text not null references municipality,
  id text not null,
  display_name text not null,
  email text,
  primary key (municipality_id, id)
);

create table membership (
  municipality_id text not null references municipality,
  id text not null,
  person_id text not null,
  organisation_id text not null,
  role text not null check (role in ('reporter', 'reviewer', 'coordinator', 'communityPoliceOfficer', 'steeringGroupMember', 'reader', 'administrator')),
  since date not null,
  until date,
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references person,
  foreign key (municipality_id, organisation_id) references organisation
);

-- Looked up before the municipality is known, by the owner only.
create table session (
  id_hash text primary key,
  municipality_id text not null,
  membership_id text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  foreign key (municipality_id, membership_id) references membership
);

create table audit_event (
  municipality_id text not null references municipality,
  id uuid not null,
  at timestamptz not null,
  person_id text,
  organisation_id text,
  role text,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  detail jsonb not null default '{}',
  primary key (municipality_id, id)
);
create index audit_event_by_time on audit_event (municipality_id, at desc, id);
create index audit_event_by_subject on audit_event (municipality_id, subject_kind, subject_id, at desc);

create table import_source (
  municipality_id text not null references municipality,
  id text not null,
  organisation_id text not null,
  name text not null,
  mapping jsonb not null,
  updated_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, organisation_id) references organisation
);

-- A report is the row that is not superseded; the rows before it are what was known then.
create table report_version (
  municipality_id text not null references municipality,
  report_id uuid not null,
  version integer not null,
  organisation_id text not null,
  reporter_id text,
  state text not null check (state in ('draft', 'submitted', 'reviewed', 'shared', 'withdrawn')),
  category text not null,
  occurred_from timestamptz not null,
  occurred_to timestamptz not null,
  -- Local date of the start: the day, and so the period, that the report is counted in.
  occurred_on date not null,
  place_source text not null,
  place_id text,
  place_words text,
  e double precision,
  n double precision,
  precision_metres double precision,
  area_code text,
  felt smallint check (felt between 0 and 3),
  told_police text not null default 'unknown' check (told_police in ('yes', 'no', 'unknown')),
  text text,
  overrides jsonb not null default '[]',
  source_id text,
  source_key text,
  changed_by text,
  changed_by_organisation text not null,
  reason text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  submitted_at timestamptz,
  reviewed_at timestamptz,
  shared_at timestamptz,
  primary key (municipality_id, report_id, version),
  foreign key (municipality_id, organisation_id) references organisation,
  foreign key (municipality_id, category) references category,
  check (occurred_to >= occurred_from),
  check (superseded_at is null or superseded_at >= recorded_at),
  check ((e is null) = (n is null))
);
create unique index report_current on report_version (municipality_id, report_id) where superseded_at is null;
create unique index report_source_key on report_version (municipality_id, source_id, source_key) where superseded_at is null and source_id is not null;
-- Carries every column that a picture counts by, so that years of history are counted from the index alone.
create index report_shared_by_day on report_version (municipality_id, occurred_on)
  include (area_code, category, organisation_id, recorded_at, superseded_at, shared_at, state) where state = 'shared';
create index report_by_organisation on report_version (municipality_id, organisation_id, occurred_on desc, report_id) where superseded_at is null;
create index report_recorded on report_version (municipality_id, recorded_at);
create index report_superseded on report_version (municipality_id, superseded_at) where superseded_at is not null;

create table saved_view (
  municipality_id text not null references municipality,
  person_id text not null,
  id text not null,
  name text not null,
  query jsonb not null,
  columns jsonb not null,
  primary key (municipality_id, person_id, id)
);

create table picture (
  municipality_id text not null references municipality,
  id uuid not null,
  kind text not null check (kind in ('week', 'month', 'quarter', 'free')),
  period text not null,
  from_on date not null,
  to_on date not null,
  edition integer not null default 1,
  state text not null check (state in ('composing', 'released', 'superseded')),
  -- Raised by every change of the content: what a confirmation holds on to.
  content_version integer not null default 0,
  -- json, not jsonb: the very bytes that were computed, to be compared with a later recomputation.
  computation json,
  as_of timestamptz,
  computed_at timestamptz,
  released_at timestamptz,
  supersedes_id uuid,
  correction_reason text,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, kind, period, edition),
  check (from_on < to_on)
);

-- What was released, as bytes: page, file, figures. Never changed.
create table picture_file (
  municipality_id text not null references municipality,
  picture_id uuid not null,
  format text not null check (format in ('html', 'pdf', 'csv', 'json')),
  bytes bytea not null,
  sha256 text not null,
  -- Which way of drawing made it: a later one draws other bytes from the same content.
  drawing text not null,
  primary key (municipality_id, picture_id, format),
  foreign key (municipality_id, picture_id) references picture
);

-- Every version of every text is kept: two who write at once lose nothing.
create table picture_text (
  municipality_id text not null references municipality,
  picture_id uuid not null,
  section text not null,
  version integer not null,
  text text not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, picture_id, section, version),
  foreign key (municipality_id, picture_id) references picture
);

create table picture_level (
  municipality_id text not null references municipality,
  picture_id uuid not null,
  area_code text not null,
  version integer not null,
  level text not null check (level in ('stable', 'watch', 'act')),
  reason text,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, picture_id, area_code, version),
  foreign key (municipality_id, picture_id) references picture
);

create table focus_point (
  municipality_id text not null references municipality,
  id uuid not null,
  version integer not null,
  picture_id uuid not null,
  position integer not null,
  title text not null,
  area_code text,
  detail text,
  outcome text,
  removed boolean not null default false,
  person_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id, version),
  foreign key (municipality_id, picture_id) references picture
);
create index focus_point_by_picture on focus_point (municipality_id, picture_id);

create table quick_task (
  municipality_id text not null references municipality,
  id uuid not null,
  version integer not null,
  picture_id uuid not null,
  focus_point_id uuid,
  title text not null,
  owner_organisation_id text not null,
  due_on date not null,
  state text not null check (state in ('open', 'done', 'dropped')),
  outcome text,
  person_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id, version),
  foreign key (municipality_id, picture_id) references picture,
  foreign key (municipality_id, owner_organisation_id) references organisation
);
create index quick_task_by_picture on quick_task (municipality_id, picture_id);

create table picture_confirmation (
  municipality_id text not null references municipality,
  picture_id uuid not null,
  party text not null check (party in ('municipality', 'police')),
  content_hash text not null,
  person_id text not null,
  confirmed_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (municipality_id, picture_id, party, confirmed_at),
  foreign key (municipality_id, picture_id) references picture
);

-- Who gets a released picture by e-mail: addresses of functions, not of persons.
create table picture_recipient (
  municipality_id text not null references municipality,
  id text not null,
  kind text not null,
  name text not null,
  email text not null,
  primary key (municipality_id, id)
);

create table outbox_mail (
  municipality_id text not null references municipality,
  id uuid not null,
  to_address text not null,
  subject text not null,
  body_text text not null,
  attachment_name text,
  attachment_type text,
  attachment bytea,
  created_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  primary key (municipality_id, id)
);

-- A released picture does not change. The only step left to it is to be superseded by a later edition.
create function refuse_released_change() returns trigger language plpgsql as $$
begin
  if old.state = 'composing' then return new; end if;
  if old.state = 'released' and new.state = 'superseded'
     and (to_jsonb(new) - 'state') = (to_jsonb(old) - 'state') then return new; end if;
  raise exception 'picture % is % and cannot change', old.id, old.state using errcode = 'integrity_constraint_violation';
end $$;
create trigger picture_frozen before update on picture for each row execute function refuse_released_change();

-- Row-level security: one municipality at a time, and inside it the own organisation's reports or the shared ones too.
create function current_municipality() returns text language sql stable as $$ select nullif(current_setting('samlad.municipality', true), '') $$;
create function current_organisation() returns text language sql stable as $$ select nullif(current_setting('samlad.organisation', true), '') $$;
create function current_reach() returns text language sql stable as $$ select nullif(current_setting('samlad.reach', true), '') $$;
create function current_person() returns text language sql stable as $$ select nullif(current_setting('samlad.person', true), '') $$;

do $$
declare t text;
begin
  foreach t in array array['area','ground','place','category','organisation','person','membership','audit_event','import_source',
    'picture','picture_file','picture_text','picture_level','focus_point','quick_task',
    'picture_confirmation','picture_recipient','outbox_mail'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy one_municipality on %I using (municipality_id = (select current_municipality())) with check (municipality_id = (select current_municipality()))', t);
  end loop;
end $$;

alter table municipality enable row level security;
create policy one_municipality on municipality using (id = (select current_municipality()));

alter table saved_view enable row level security;
create policy own_views on saved_view
  using (municipality_id = (select current_municipality()) and person_id = (select current_person()))
  with check (municipality_id = (select current_municipality()) and person_id = (select current_person()));

alter table session enable row level security; -- no policy: the application role sees none

alter table report_version enable row level security;
create policy own_or_shared on report_version for select using (
  municipality_id = (select current_municipality())
  and (organisation_id = (select current_organisation()) or ((select current_reach()) = 'shared' and (state = 'shared' or shared_at is not null)))
);
create policy write_own on report_version for insert with check (
  municipality_id = (select current_municipality()) and organisation_id = (select current_organisation())
);
create policy supersede_own on report_version for update using (
  municipality_id = (select current_municipality()) and organisation_id = (select current_organisation())
);

grant select on municipality, area, ground, place, category, organisation, person, membership to samlad_app;
grant update (last_as_of, settings) on municipality to samlad_app;
-- The log, the texts and the released files are only ever added to.
grant select, insert on audit_event, picture_file, picture_text, picture_level, focus_point, quick_task to samlad_app;
grant select, insert on report_version to samlad_app;
grant update (superseded_at) on report_version to samlad_app;
grant select, insert, update on picture, import_source, outbox_mail to samlad_app;
grant select, insert on picture_confirmation to samlad_app;
grant update (taken_back_at) on picture_confirmation to samlad_app;
grant select, insert, update, delete on saved_view to samlad_app;
grant select on picture_recipient to samlad_app;
