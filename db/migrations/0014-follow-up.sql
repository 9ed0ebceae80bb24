-- What was done with a measure: when, by which function, at what cost. Each correction is a new version.
create table implementation_version (
  municipality_id text not null references municipality,
  id uuid not null,
  version integer not null,
  measure_id uuid not null,
  done_on date not null,
  text text not null,
  -- A function or organisation, never a name.
  done_by text not null,
  cost double precision,
  hours double precision,
  removed boolean not null default false,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id, version),
  foreign key (municipality_id, measure_id) references measure
);
create index implementation_by_measure on implementation_version (municipality_id, measure_id);

alter table implementation_version enable row level security;
create policy one_municipality on implementation_version using (municipality_id = (select current_municipality())) with check (municipality_id = (select current_municipality()));
grant select, insert on implementation_version to samlad_app;
