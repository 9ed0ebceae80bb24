-- A theme of a month or a quarter (youth at risk): some categories looked at together, with what the two say of them.
create table picture_theme (
  municipality_id text not null references municipality,
  id uuid not null,
  version integer not null,
  picture_id uuid not null,
  title text not null,
  categories json not null,
  text text not null,
  removed boolean not null default false,
  person_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id, version),
  foreign key (municipality_id, picture_id) references picture
);
create index picture_theme_by_picture on picture_theme (municipality_id, picture_id);

alter table picture_theme enable row level security;
create policy one_municipality on picture_theme
  using (municipality_id = (select current_municipality()))
  with check (municipality_id = (select current_municipality()));
grant select, insert on picture_theme to samlad_app;
