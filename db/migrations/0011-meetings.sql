-- Meetings of the agreement's bodies: agenda, papers, attendance, decisions, minutes.
create table meeting (
  municipality_id text not null references municipality,
  id uuid not null,
  body_code text not null,
  title text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null,
  state text not null check (state in ('planned', 'called', 'held', 'approved', 'cancelled')),
  content_version integer not null default 0,
  -- Goes up with each calendar invitation that is sent.
  sequence integer not null default 0,
  called_at timestamptz,
  held_at timestamptz,
  -- The minutes as they were closed, and what both approve.
  minutes json,
  minutes_hash text,
  approved_at timestamptz,
  created_at timestamptz not null,
  primary key (municipality_id, id)
);

create table agenda_item_version (
  municipality_id text not null references municipality,
  id uuid not null,
  meeting_id uuid not null,
  version integer not null,
  position double precision not null,
  subject_kind text not null check (subject_kind in ('jointPicture', 'plan', 'measure', 'task', 'problem', 'group', 'question', 'minutes', 'free')),
  subject_id text,
  -- The content that the item is about, as it was when it was put there.
  subject_hash text,
  title text not null,
  text text,
  removed boolean not null default false,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id, version),
  foreign key (municipality_id, meeting_id) references meeting
);
create index agenda_item_by_meeting on agenda_item_version (municipality_id, meeting_id);

create table meeting_paper (
  municipality_id text not null references municipality,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  name text not null,
  type text not null,
  bytes bytea not null,
  sha256 text not null,
  recorded_at timestamptz not null,
  removed_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, meeting_id) references meeting
);

create table attendance_version (
  municipality_id text not null references municipality,
  meeting_id uuid not null,
  version integer not null,
  rows json not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, meeting_id, version),
  foreign key (municipality_id, meeting_id) references meeting
);

create table item_outcome_version (
  municipality_id text not null references municipality,
  meeting_id uuid not null,
  item_id uuid not null,
  version integer not null,
  decision text not null check (decision in ('decide', 'return', 'postpone', 'note')),
  reason text,
  notes text,
  dissent json not null,
  -- The very version that was decided about.
  subject_hash text,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, item_id, version),
  foreign key (municipality_id, meeting_id) references meeting
);

create table minutes_approval (
  municipality_id text not null references municipality,
  meeting_id uuid not null,
  party text not null check (party in ('municipality', 'police')),
  minutes_hash text not null,
  person_id text not null,
  approved_at timestamptz not null,
  primary key (municipality_id, meeting_id, party, minutes_hash),
  foreign key (municipality_id, meeting_id) references meeting
);

create table minutes_file (
  municipality_id text not null references municipality,
  meeting_id uuid not null,
  format text not null check (format in ('html', 'pdf', 'docx', 'json')),
  bytes bytea not null,
  sha256 text not null,
  drawing text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, meeting_id, format),
  foreign key (municipality_id, meeting_id) references meeting
);

-- A correction after both approved: a new entry, never another text.
create table minutes_entry (
  municipality_id text not null references municipality,
  id uuid not null,
  meeting_id uuid not null,
  text text not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, meeting_id) references meeting
);

-- The municipal body's own decision, which the legal clock counts from.
create table formal_decision (
  municipality_id text not null references municipality,
  id uuid not null,
  subject_kind text not null check (subject_kind in ('jointPicture', 'plan')),
  subject_id uuid not null,
  body text not null,
  decided_on date not null,
  paragraph text not null,
  registration_number text not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  primary key (municipality_id, id)
);

-- Minutes that are closed keep their text; those that both approved keep everything.
create function refuse_meeting_change() returns trigger language plpgsql as $$
begin
  if old.state in ('approved', 'cancelled') then
    raise exception 'meeting % is % and cannot change', old.id, old.state using errcode = 'integrity_constraint_violation';
  end if;
  if old.state = 'held' and new.minutes::text is distinct from old.minutes::text and new.state <> 'called' then
    raise exception 'the minutes of meeting % are closed', old.id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger meeting_frozen before update on meeting for each row execute function refuse_meeting_change();

create function refuse_meeting_writing() returns trigger language plpgsql as $$
begin
  if exists (select 1 from meeting m
    where m.municipality_id = new.municipality_id and m.id = new.meeting_id and m.state in ('planned', 'called')) then return new; end if;
  raise exception 'meeting % is over and takes no more words', new.meeting_id using errcode = 'integrity_constraint_violation';
end $$;
create trigger agenda_item_open before insert on agenda_item_version for each row execute function refuse_meeting_writing();
create trigger attendance_open before insert on attendance_version for each row execute function refuse_meeting_writing();
create trigger item_outcome_open before insert on item_outcome_version for each row execute function refuse_meeting_writing();
create trigger meeting_paper_open before insert or update on meeting_paper for each row execute function refuse_meeting_writing();

do $$
declare t text;
begin
  foreach t in array array['meeting','agenda_item_version','meeting_paper','attendance_version','item_outcome_version','minutes_approval','minutes_file','minutes_entry','formal_decision'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy one_municipality on %I using (municipality_id = (select current_municipality())) with check (municipality_id = (select current_municipality()))', t);
    execute format('grant select, insert on %I to samlad_app', t);
  end loop;
end $$;
grant update on meeting to samlad_app;
grant update (removed_at) on meeting_paper to samlad_app;
grant update (superseded_at) on formal_decision to samlad_app;
