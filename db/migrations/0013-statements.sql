-- Statements: follow-up of the plan, evaluation of the agreement, report to the council, answers to Brå, grant applications, certificates.
-- Computed from what was done, completed with words, sealed with its facts and files.
create table statement (
  municipality_id text not null references municipality,
  id uuid not null,
  kind text not null check (kind in ('followUp', 'evaluation', 'councilReport', 'survey', 'grant', 'certificate')),
  -- What it is about, where the kind has a subject: a plan, an agreement's code, a problem.
  subject_id text,
  title text not null,
  from_on date not null,
  to_on date not null,
  edition integer not null,
  state text not null default 'composing' check (state in ('composing', 'sealed', 'noted', 'delivered', 'superseded')),
  content_version integer not null default 0,
  -- json, not jsonb: the very bytes that were computed. Computed anew on demand while it is composed.
  facts json not null,
  as_of timestamptz not null,
  -- Facts and words as they were sealed.
  content json,
  content_hash text,
  sealed_at timestamptz,
  noted_on date,
  noted_by_body text,
  meeting_id uuid,
  delivered_on date,
  delivered_to text,
  reference text,
  closed_at timestamptz,
  return_reason text,
  supersedes_id uuid,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  check (from_on <= to_on)
);

create table statement_text (
  municipality_id text not null references municipality,
  statement_id uuid not null,
  key text not null,
  version integer not null,
  text text not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, statement_id, key, version),
  foreign key (municipality_id, statement_id) references statement
);

create table statement_confirmation (
  municipality_id text not null references municipality,
  id uuid not null,
  statement_id uuid not null,
  party text not null check (party in ('municipality', 'police')),
  content_hash text not null,
  person_id text not null,
  confirmed_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, statement_id) references statement
);

create table statement_file (
  municipality_id text not null references municipality,
  statement_id uuid not null,
  format text not null check (format in ('html', 'pdf', 'docx', 'json')),
  bytes bytea not null,
  sha256 text not null,
  drawing text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, statement_id, format, recorded_at),
  foreign key (municipality_id, statement_id) references statement
);

-- What is sealed keeps its words until it is sent back; what is noted or delivered keeps them for good.
create function refuse_statement_change() returns trigger language plpgsql as $$
begin
  if old.state = 'composing' then return new; end if;
  if old.state = 'sealed' and new.state = 'composing' then return new; end if;
  if new.state <> 'composing' and not (old.state <> 'sealed' and new.state = 'sealed')
     and new.content::text is not distinct from old.content::text
     and (to_jsonb(new) - array['state', 'noted_on', 'noted_by_body', 'meeting_id', 'delivered_on', 'delivered_to', 'reference', 'closed_at'])
       = (to_jsonb(old) - array['state', 'noted_on', 'noted_by_body', 'meeting_id', 'delivered_on', 'delivered_to', 'reference', 'closed_at'])
     and (old.state = 'sealed' or (to_jsonb(new) - 'state') = (to_jsonb(old) - 'state'))
     then return new; end if;
  raise exception 'statement % is % and cannot change', old.id, old.state using errcode = 'integrity_constraint_violation';
end $$;
create trigger statement_frozen before update on statement for each row execute function refuse_statement_change();

-- Meetings take note of statements, and hear of obligations that are late.
alter table agenda_item_version drop constraint agenda_item_version_subject_kind_check;
alter table agenda_item_version add constraint agenda_item_version_subject_kind_check
  check (subject_kind in ('jointPicture', 'plan', 'measure', 'task', 'problem', 'group', 'question', 'minutes', 'statement', 'obligation', 'free'));

do $$
declare t text;
begin
  foreach t in array array['statement','statement_text','statement_confirmation','statement_file'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy one_municipality on %I using (municipality_id = (select current_municipality())) with check (municipality_id = (select current_municipality()))', t);
    execute format('grant select, insert on %I to samlad_app', t);
  end loop;
end $$;
grant update on statement to samlad_app;
grant update (taken_back_at) on statement_confirmation to samlad_app;
