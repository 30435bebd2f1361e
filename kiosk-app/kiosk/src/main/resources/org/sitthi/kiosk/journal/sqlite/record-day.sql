-- Who comes again the same day is found without reading the records of all days.
create index record_day on record (service_date);
