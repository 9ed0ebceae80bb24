-- Agreements keep every wording: amended, or followed by a successor. A draft becomes one when both parties have signed every slot.
create table agreement_draft (
  municipality_id text not null references municipality,
  id uuid not null,
  -- first: the municipality's first one in Samlad · amendment: the same agreement, other words · successor: supersedes another.
  kind text not null check (kind in ('first', 'amendment', 'successor')),
  state text not null default 'draft' check (state in ('draft', 'signed', 'withdrawn')),
  -- Of the agreement that it amends or supersedes.
  agreement_code text,
  -- The first day that the new wording holds.
  effective_on date not null,
  reason text,
  content_version integer not null default 0,
  signed_at timestamptz,
  created_at timestamptz not null,
  primary key (municipality_id, id)
);

create table agreement_draft_version (
  municipality_id text not null references municipality,
  draft_id uuid not null,
  version integer not null,
  -- As it was typed: it may still have faults.
  content json not null,
  effective_on date not null,
  reason text,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, draft_id, version),
  foreign key (municipality_id, draft_id) references agreement_draft
);

-- That an office has signed exactly this content, told by its own party.
create table agreement_signature (
  municipality_id text not null references municipality,
  id uuid not null,
  draft_id uuid not null,
  slot integer not null,
  party text not null check (party in ('municipality', 'police')),
  office text not null,
  signed_on date not null,
  content_hash text not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, draft_id) references agreement_draft
);
create unique index agreement_signature_once on agreement_signature (municipality_id, draft_id, slot) where taken_back_at is null;

create table agreement_version (
  municipality_id text not null references municipality,
  code text not null,
  version integer not null,
  content json not null,
  content_hash text not null,
  effective_on date not null,
  signed_on date,
  reason text,
  draft_id uuid,
  recorded_at timestamptz not null,
  primary key (municipality_id, code, version),
  foreign key (municipality_id, code) references agreement
);

insert into agreement_version (municipality_id, code, version, content, content_hash, effective_on, recorded_at)
select municipality_id, code, 1, upgraded, encode(sha256(convert_to(upgraded::text, 'UTF8')), 'hex'), from_on, recorded_at
from (
  select municipality_id, code, from_on, recorded_at,
    ((content::jsonb - 'rhythms') || jsonb_build_object(
      'valid', jsonb_build_object('from', from_on::text, 'to', to_on::text),
      'obligations', '[]'::jsonb, 'strategicCouncil', null))::json as upgraded
  from agreement
) old;
alter table agreement drop column content;
-- The agreement that this one follows; the earlier one ends the day before at the latest.
alter table agreement add column supersedes text;

do $$
declare t text;
begin
  foreach t in array array['agreement_draft','agreement_draft_version','agreement_signature','agreement_version'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy one_municipality on %I using (municipality_id = (select current_municipality())) with check (municipality_id = (select current_municipality()))', t);
    execute format('grant select, insert on %I to samlad_app', t);
  end loop;
end $$;
grant insert on agreement to samlad_app;
grant update (to_on) on agreement to samlad_app;
grant update on agreement_draft to samlad_app;
grant update (taken_back_at) on agreement_signature to samlad_app;
