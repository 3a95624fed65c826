-- Which words of its base an amendment touches, as JSON, so that a new one is compared with the
-- others of its item without reading their texts; null for those from before, which are compared anew.
alter table amendment add column edits text;
