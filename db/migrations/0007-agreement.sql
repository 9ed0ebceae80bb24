-- The agreement as data, and who sits in its bodies.
create table agreement (
  municipality_id text not null references municipality,
  code text not null,
  content json not null,
  from_on date not null,
  to_on date not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, code)
);

-- A seat is a place in a body's list of members; an office holds it, never a name.
create table seat_holder (
  municipality_id text not null references municipality,
  id uuid not null,
  agreement_code text not null,
  body_code text not null,
  seat integer not null,
  membership_id text not null,
  is_deputy boolean not null default false,
  since date not null,
  until date,
  person_id text not null,
  organisation_id text not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, agreement_code) references agreement,
  foreign key (municipality_id, membership_id) references membership
);

do $$
declare t text;
begin
  foreach t in array array['agreement','seat_holder'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy one_municipality on %I using (municipality_id = (select current_municipality())) with check (municipality_id = (select current_municipality()))', t);
  end loop;
end $$;
grant select on agreement to samlad_app;
grant select, insert on seat_holder to samlad_app;
grant update (until) on seat_holder to samlad_app;
