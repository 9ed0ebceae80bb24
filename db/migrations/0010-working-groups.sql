-- Working groups, appointed by both presenters; tasks, with log and files.
create table working_group (
  municipality_id text not null references municipality,
  id uuid not null,
  state text not null default 'proposed' check (state in ('proposed', 'active', 'closed', 'withdrawn')),
  title text not null,
  mandate text not null,
  -- For a measure of the plan, or for an event.
  measure_id uuid,
  event text,
  -- Goes up with each change of the text; of what the text was, see group_mandate_version.
  mandate_version integer not null default 1,
  content_version integer not null default 0,
  appointed_at timestamptz,
  closed_at timestamptz,
  closing_report text,
  -- A proposal that came to nothing: when, by which party, why.
  withdrawn_at timestamptz,
  withdrawn_by text check (withdrawn_by in ('municipality', 'police')),
  withdrawn_reason text,
  organisation_id text not null,
  person_id text not null,
  created_at timestamptz not null,
  primary key (municipality_id, id)
);

-- Every wording that a party may have said yes to.
create table group_mandate_version (
  municipality_id text not null references municipality,
  group_id uuid not null,
  version integer not null,
  title text not null,
  mandate text not null,
  measure_id uuid,
  event text,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, group_id, version),
  foreign key (municipality_id, group_id) references working_group
);

create table group_confirmation (
  municipality_id text not null references municipality,
  id uuid not null,
  group_id uuid not null,
  party text not null check (party in ('municipality', 'police')),
  content_hash text not null,
  person_id text not null,
  confirmed_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, group_id) references working_group
);

create table group_member (
  municipality_id text not null references municipality,
  id uuid not null,
  group_id uuid not null,
  membership_id text not null,
  member_organisation_id text not null,
  is_leader boolean not null default false,
  since date not null,
  until date,
  -- Who took over when this one left.
  handed_over_to text,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, group_id) references working_group,
  foreign key (municipality_id, membership_id) references membership
);
create index group_member_by_group on group_member (municipality_id, group_id);

create table task_version (
  municipality_id text not null references municipality,
  id uuid not null,
  version integer not null,
  group_id uuid not null,
  measure_id uuid,
  title text not null,
  detail text,
  owner_organisation_id text not null,
  owner_membership_id text,
  due_on date not null,
  state text not null check (state in ('open', 'done', 'dropped')),
  outcome text,
  checklist json not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id, version),
  foreign key (municipality_id, group_id) references working_group
);
create index task_version_by_group on task_version (municipality_id, group_id);

create table task_log (
  municipality_id text not null references municipality,
  id uuid not null,
  group_id uuid not null,
  task_id uuid not null,
  text text not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, group_id) references working_group
);

create table task_file (
  municipality_id text not null references municipality,
  id uuid not null,
  group_id uuid not null,
  task_id uuid not null,
  name text not null,
  type text not null,
  bytes bytea not null,
  sha256 text not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  removed_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, group_id) references working_group
);

-- A computed status that somebody sets aside, with why; shown beside the computed one.
create table status_override (
  municipality_id text not null references municipality,
  id uuid not null,
  group_id uuid not null,
  task_id uuid not null,
  status text not null check (status in ('onTime', 'late', 'waiting')),
  reason text not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, group_id) references working_group
);

-- What a group asks a body of the agreement. The answer is what the minutes of its meeting say.
create table group_question (
  municipality_id text not null references municipality,
  id uuid not null,
  group_id uuid not null,
  body_code text not null default 'steeringGroup',
  text text not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  answered_at timestamptz,
  answer text,
  meeting_id uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, group_id) references working_group,
  check ((answered_at is null) = (answer is null))
);
create index group_question_by_group on group_question (municipality_id, group_id);

-- Told once a step: first the leader, then the coordinator.
create table escalation (
  municipality_id text not null references municipality,
  task_id uuid not null,
  due_on date not null,
  step text not null check (step in ('leader', 'coordinator')),
  at timestamptz not null,
  primary key (municipality_id, task_id, due_on, step)
);

create table digest_setting (
  municipality_id text not null references municipality,
  person_id text not null,
  frequency text not null check (frequency in ('never', 'daily', 'weekly')),
  last_sent_at timestamptz,
  recorded_at timestamptz not null,
  primary key (municipality_id, person_id)
);

-- The parties see every group; another organisation those it is in. As the owner: a policy that reads its own table would never end.
create function sees_group(asked uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select (select current_reach()) = 'shared' or exists (
    select 1 from group_member m
    where m.municipality_id = current_municipality() and m.group_id = asked
      and m.member_organisation_id = current_organisation() and m.until is null)
$$;
revoke all on function sees_group(uuid) from public;
grant execute on function sees_group(uuid) to samlad_app;

do $$
declare t text;
begin
  alter table working_group enable row level security;
  create policy seen_group on working_group
    using (municipality_id = (select current_municipality()) and sees_group(id))
    with check (municipality_id = (select current_municipality()) and sees_group(id));
  foreach t in array array['group_mandate_version','group_confirmation','group_member','task_version','task_log','task_file','status_override','group_question'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy seen_group on %I using (municipality_id = (select current_municipality()) and sees_group(group_id)) with check (municipality_id = (select current_municipality()) and sees_group(group_id))', t);
  end loop;
  foreach t in array array['escalation','digest_setting'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy one_municipality on %I using (municipality_id = (select current_municipality())) with check (municipality_id = (select current_municipality()))', t);
  end loop;
  foreach t in array array['working_group','group_mandate_version','group_confirmation','group_member','task_version','task_log','task_file','status_override','group_question','escalation','digest_setting'] loop
    execute format('grant select, insert on %I to samlad_app', t);
  end loop;
end $$;
grant update on working_group, digest_setting to samlad_app;
grant update (taken_back_at) on group_confirmation, status_override to samlad_app;
grant update (until, handed_over_to) on group_member to samlad_app;
grant update (removed_at) on task_file to samlad_app;
grant update (answered_at, answer, meeting_id) on group_question to samlad_app;
