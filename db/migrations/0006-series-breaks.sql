-- Where a series is another from a period on: marked by a coordinator, with a reason. Never removed, only taken back.
create table series_break (
  municipality_id text not null references municipality,
  id uuid not null,
  -- All series of an indicator of one source, or one of them.
  source text not null,
  indicator text not null,
  series_id text,
  period text not null,
  reason text not null,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, series_id) references series
);
create unique index series_break_once on series_break (municipality_id, source, indicator, coalesce(series_id, ''), period)
  where taken_back_at is null;

alter table series_break enable row level security;
create policy one_municipality on series_break
  using (municipality_id = (select current_municipality()))
  with check (municipality_id = (select current_municipality()));
grant select, insert on series_break to samlad_app;
grant update (taken_back_at) on series_break to samlad_app;
