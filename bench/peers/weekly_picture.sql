-- The weekly picture in PostGIS: the same definition as bench/weekly-engine/weekly-picture.ts, on the table incident
-- with an index on its points and on its days. Ends with the check value.
create temp table week_counts as
select area, category,
  count(*) filter (where date between '2025-06-23' and '2025-06-29') as this_week,
  count(*) filter (where date between '2025-06-16' and '2025-06-22') as week_before,
  count(*) filter (where date between '2024-06-24' and '2024-06-30') as year_before
from incident
where date between '2025-06-16' and '2025-06-29' or date between '2024-06-24' and '2024-06-30'
group by area, category;

create temp table cell as
select x, y, 319000 + 250 * (x + 0.5) as e, 6400000 + 250 * (y + 0.5) as n, coalesce(events, 0)::float8 as events
from generate_series(0, 99) as x cross join generate_series(0, 99) as y
left join (
  select floor((e - 319000) / 250)::int as x, floor((n - 6400000) / 250)::int as y, count(*) as events
  from incident where date > date '2025-06-29' - 365 group by 1, 2
) as counted using (x, y);
create index on cell (x, y);
analyze cell;

create temp table hot as
with whole as (select count(*)::float8 as cells, avg(events) as mean, stddev_pop(events) as sd from cell),
around as (
  select c.x, c.y, sum(near.events) as total, count(*)::float8 as weight
  from cell as c join cell as near on near.x between c.x - 1 and c.x + 1 and near.y between c.y - 1 and c.y + 1
  group by c.x, c.y
)
select x, y, (total - mean * weight) / (sd * sqrt((cells * weight - weight * weight) / (cells - 1))) as z from around, whole;

create temp table density as
select c.x, c.y, sum((1 - ((i.e - c.e) ^ 2 + (i.n - c.n) ^ 2) / 250000) ^ 2) as raw
from cell as c
join incident as i on i.date > date '2025-06-29' - 365
  and st_dwithin(i.place, st_setsrid(st_makepoint(c.e, c.n), 3006), 500)
group by c.x, c.y;

select (select sum(this_week) from week_counts) + (select count(*) from hot where z > 1.96) + (select sum(raw) from density)
  as check_value;
