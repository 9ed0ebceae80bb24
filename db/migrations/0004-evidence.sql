-- Statistics, surveys, actors' mappings and foreseen change: what a samlad picture rests on.
-- Nothing is overwritten: an observation that changes is a new version, and the one before says until when it stood.

-- One file or one answer from a service, kept as it came.
create table delivery (
  municipality_id text not null references municipality,
  id uuid not null,
  source text not null check (source in ('bra', 'ntu', 'kolada', 'scb', 'polisen', 'survey', 'own')),
  format text not null,
  title text not null,
  file_name text not null,
  address text,
  attribution text not null,
  published_on date,
  retrieved_on date not null,
  sha256 text not null,
  bytes bytea not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id)
);
create unique index delivery_once on delivery (municipality_id, sha256);

create table series (
  municipality_id text not null references municipality,
  id text not null,
  source text not null,
  indicator text not null,
  title text not null,
  unit text not null,
  frequency text not null check (frequency in ('year', 'twoYears', 'quarter', 'month', 'day')),
  area_kind text not null,
  area_code text not null,
  area_name text not null,
  boundary_version text,
  breakdown json not null default '{}',
  parent_indicator text,
  -- "därav": a part of its parent, never to be added up.
  is_subset boolean not null default false,
  breaks json not null default '[]',
  primary key (municipality_id, id)
);
create index series_by_indicator on series (municipality_id, indicator, area_kind, area_code);

-- What a series was called and where it broke until a later delivery said otherwise: an old picture reads it so.
create table series_past (
  municipality_id text not null references municipality,
  series_id text not null,
  stood_until timestamptz not null,
  described json not null,
  primary key (municipality_id, series_id, stood_until),
  foreign key (municipality_id, series_id) references series
);

-- Which series a delivery told of, also where it changed nothing: then the numbers were found again on its day.
create table delivery_series (
  municipality_id text not null references municipality,
  delivery_id uuid not null,
  series_id text not null,
  primary key (municipality_id, series_id, delivery_id),
  foreign key (municipality_id, delivery_id) references delivery,
  foreign key (municipality_id, series_id) references series
);

create table observation (
  municipality_id text not null references municipality,
  series_id text not null,
  period text not null,
  version integer not null,
  value double precision,
  state text not null check (state in ('known', 'suppressed', 'missing')),
  status text not null check (status in ('final', 'preliminary')),
  -- Half the width of the 95 % interval, in the value's unit, where the source gives one.
  margin double precision,
  standard_error double precision,
  -- Number of answers behind a survey's value.
  answers integer,
  delivery_id uuid not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (municipality_id, series_id, period, version),
  foreign key (municipality_id, series_id) references series,
  foreign key (municipality_id, delivery_id) references delivery,
  check ((value is not null) = (state = 'known'))
);
create unique index observation_current on observation (municipality_id, series_id, period) where superseded_at is null;
create index observation_by_delivery on observation (municipality_id, delivery_id);

-- Two sources that disagree stand side by side until one is set aside, with a reason.
create table observation_set_aside (
  municipality_id text not null references municipality,
  series_id text not null,
  period text not null,
  in_favour_of text not null,
  reason text not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (municipality_id, series_id, period, recorded_at),
  foreign key (municipality_id, series_id) references series
);

-- Press notices from polisen.se: the same id is edited later, every version is kept.
create table police_event (
  municipality_id text not null references municipality,
  id bigint not null,
  version integer not null,
  published_at timestamptz not null,
  type text not null,
  name text not null,
  summary text not null,
  address text not null,
  place text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (municipality_id, id, version)
);
create unique index police_event_current on police_event (municipality_id, id) where superseded_at is null;

-- Foreseen change: what is known to come, and what is watched for it.
create table watch_item (
  municipality_id text not null references municipality,
  id uuid not null,
  version integer not null,
  kind text not null check (kind in ('population', 'housing', 'establishment', 'event', 'other')),
  title text not null,
  detail text,
  from_on date,
  to_on date,
  series_id text,
  direction text check (direction in ('above', 'below')),
  threshold double precision,
  source text not null,
  removed boolean not null default false,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id, version),
  check ((direction is null) = (threshold is null))
);

-- A samlad picture: each party's own (party set) and the joint one (party null).
create table joint_picture (
  municipality_id text not null references municipality,
  id uuid not null,
  party text check (party in ('municipality', 'police')),
  period text not null,
  edition integer not null default 1,
  state text not null check (state in ('composing', 'shared', 'proposed', 'decided', 'superseded')),
  content_version integer not null default 0,
  -- json, not jsonb: the very bytes that were computed, to be compared with a later recomputation.
  computation json,
  as_of timestamptz,
  computed_at timestamptz,
  created_at timestamptz not null,
  shared_at timestamptz,
  proposed_at timestamptz,
  decided_at timestamptz,
  decided_on date,
  decided_by_body text,
  decided_reference text,
  supersedes_id uuid,
  correction_reason text,
  -- Why the steering group sent the proposal back; stands until it is proposed again.
  return_reason text,
  primary key (municipality_id, id),
  check ((state = 'shared') <= (party is not null)),
  check ((state in ('proposed', 'decided')) <= (party is null))
);
create unique index joint_picture_once on joint_picture (municipality_id, coalesce(party, ''), period, edition);

-- What the writers made of a computed sentence, and their own paragraphs. text null: as computed.
create table joint_block (
  municipality_id text not null references municipality,
  picture_id uuid not null,
  key text not null,
  version integer not null,
  part text not null,
  position double precision not null,
  text text,
  struck boolean not null default false,
  pinned boolean not null default false,
  -- The computed sentence that the writer had before them.
  computed_hash text,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, picture_id, key, version),
  foreign key (municipality_id, picture_id) references joint_picture
);

create table joint_part (
  municipality_id text not null references municipality,
  picture_id uuid not null,
  part text not null,
  version integer not null,
  owner_organisation_id text,
  done boolean not null default false,
  left_out_reason text,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, picture_id, part, version),
  foreign key (municipality_id, picture_id) references joint_picture
);

create table joint_comment (
  municipality_id text not null references municipality,
  picture_id uuid not null,
  id uuid not null,
  key text not null,
  text text not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  resolved_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, picture_id) references joint_picture
);

create table joint_difference (
  municipality_id text not null references municipality,
  picture_id uuid not null,
  key text not null,
  version integer not null,
  resolution text not null check (resolution in ('municipality', 'police', 'joint', 'kept')),
  text text,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, picture_id, key, version),
  foreign key (municipality_id, picture_id) references joint_picture
);

create table joint_confirmation (
  municipality_id text not null references municipality,
  picture_id uuid not null,
  purpose text not null check (purpose in ('propose', 'decide')),
  party text not null check (party in ('municipality', 'police')),
  content_hash text not null,
  person_id text not null,
  confirmed_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (municipality_id, picture_id, purpose, party, confirmed_at),
  foreign key (municipality_id, picture_id) references joint_picture
);

create table joint_file (
  municipality_id text not null references municipality,
  picture_id uuid not null,
  format text not null check (format in ('html', 'pdf', 'docx', 'summary', 'public', 'json')),
  bytes bytea not null,
  sha256 text not null,
  drawing text not null,
  -- A proposal that was returned is drawn anew when it is proposed again, and once more when it is decided: the latest one holds.
  recorded_at timestamptz not null,
  primary key (municipality_id, picture_id, format, recorded_at),
  foreign key (municipality_id, picture_id) references joint_picture
);

-- An actor's own mapping, asked for to one edition.
create table mapping_invitation (
  municipality_id text not null references municipality,
  id uuid not null,
  picture_id uuid not null,
  organisation_id text not null,
  message text,
  due_on date not null,
  invited_at timestamptz not null,
  invited_by text not null,
  reminded_at timestamptz,
  reminders integer not null default 0,
  withdrawn_at timestamptz,
  primary key (municipality_id, id),
  unique (municipality_id, picture_id, organisation_id),
  foreign key (municipality_id, picture_id) references joint_picture,
  foreign key (municipality_id, organisation_id) references organisation
);

create table mapping_version (
  municipality_id text not null references municipality,
  invitation_id uuid not null,
  version integer not null,
  state text not null check (state in ('draft', 'approved')),
  answers json not null,
  organisation_id text not null,
  person_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, invitation_id, version),
  foreign key (municipality_id, invitation_id) references mapping_invitation
);

create table mapping_file (
  municipality_id text not null references municipality,
  id uuid not null,
  invitation_id uuid not null,
  name text not null,
  type text not null,
  bytes bytea not null,
  sha256 text not null,
  organisation_id text not null,
  person_id text not null,
  recorded_at timestamptz not null,
  -- Set when the mapping is approved: from then on the other authorities may read it.
  shared_at timestamptz,
  removed_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, invitation_id) references mapping_invitation
);

-- What was shared or decided does not change. The only step left to it is to be superseded. What is proposed keeps its content
-- until it is returned or decided.
create function refuse_joint_change() returns trigger language plpgsql as $$
begin
  if old.state = 'composing' then return new; end if;
  if old.state = 'proposed' and new.computation::text is not distinct from old.computation::text
     and (to_jsonb(new) - array['state', 'proposed_at', 'decided_at', 'decided_on', 'decided_by_body', 'decided_reference', 'return_reason'])
       = (to_jsonb(old) - array['state', 'proposed_at', 'decided_at', 'decided_on', 'decided_by_body', 'decided_reference', 'return_reason'])
     then return new; end if;
  if old.state in ('shared', 'decided') and new.state = 'superseded'
     and (to_jsonb(new) - 'state') = (to_jsonb(old) - 'state') then return new; end if;
  raise exception 'joint picture % is % and cannot change', old.id, old.state using errcode = 'integrity_constraint_violation';
end $$;
create trigger joint_picture_frozen before update on joint_picture for each row execute function refuse_joint_change();

-- The same for what is written in it: only while it is composed.
create function refuse_joint_writing() returns trigger language plpgsql as $$
begin
  if exists (select 1 from joint_picture p
    where p.municipality_id = new.municipality_id and p.id = new.picture_id and p.state = 'composing') then return new; end if;
  raise exception 'joint picture % is not composed and takes no more words', new.picture_id using errcode = 'integrity_constraint_violation';
end $$;
create trigger joint_block_open before insert on joint_block for each row execute function refuse_joint_writing();
create trigger joint_part_open before insert on joint_part for each row execute function refuse_joint_writing();
create trigger joint_difference_open before insert on joint_difference for each row execute function refuse_joint_writing();

do $$
declare t text;
begin
  foreach t in array array['delivery','series','series_past','delivery_series','observation','observation_set_aside','police_event','watch_item'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy one_municipality on %I using (municipality_id = (select current_municipality())) with check (municipality_id = (select current_municipality()))', t);
  end loop;
end $$;

-- A party's own picture is its own until it is shared.
create function current_party() returns text language sql stable as $$
  select party from organisation
  where municipality_id = current_municipality() and id = current_organisation()
$$;
alter table joint_picture enable row level security;
create policy own_or_shared on joint_picture
  using (municipality_id = (select current_municipality())
    and (party is null or shared_at is not null or party = (select current_party())))
  with check (municipality_id = (select current_municipality())
    and (party is null or party = (select current_party())));

-- What hangs on a picture is seen by those who see the picture.
do $$
declare t text;
begin
  foreach t in array array['joint_block','joint_part','joint_comment','joint_difference','joint_confirmation','joint_file'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy with_its_picture on %I using (municipality_id = (select current_municipality())
      and exists (select 1 from joint_picture p where p.municipality_id = %I.municipality_id and p.id = %I.picture_id))', t, t, t);
  end loop;
end $$;

alter table mapping_invitation enable row level security;
create policy own_or_parties on mapping_invitation
  using (municipality_id = (select current_municipality())
    and (organisation_id = (select current_organisation()) or (select current_reach()) = 'shared'));
-- An actor's draft is its own until it is approved for sharing.
alter table mapping_version enable row level security;
create policy own_or_approved on mapping_version for select using (
  municipality_id = (select current_municipality())
  and (organisation_id = (select current_organisation()) or ((select current_reach()) = 'shared' and state = 'approved')));
create policy write_own on mapping_version for insert with check (
  municipality_id = (select current_municipality()) and organisation_id = (select current_organisation()));
alter table mapping_file enable row level security;
create policy own_or_approved on mapping_file for select using (
  municipality_id = (select current_municipality())
  and (organisation_id = (select current_organisation()) or ((select current_reach()) = 'shared' and shared_at is not null)));
create policy write_own on mapping_file for insert with check (
  municipality_id = (select current_municipality()) and organisation_id = (select current_organisation()));
create policy mark_own on mapping_file for update using (
  municipality_id = (select current_municipality()) and organisation_id = (select current_organisation()));

grant select, insert on delivery, series_past, delivery_series, police_event, watch_item, joint_block, joint_part, joint_difference, joint_file, mapping_version to samlad_app;
grant select, insert, update on series, joint_picture, mapping_invitation to samlad_app;
grant select, insert on observation, observation_set_aside, joint_comment, joint_confirmation, mapping_file to samlad_app;
grant update (superseded_at) on observation, police_event to samlad_app;
grant update (taken_back_at) on observation_set_aside, joint_confirmation to samlad_app;
grant update (resolved_at) on joint_comment to samlad_app;
grant update (shared_at, removed_at) on mapping_file to samlad_app;
