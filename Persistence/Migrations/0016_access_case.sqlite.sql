-- The day on which a request for a copy came in: its last day is counted from it. Empty for a case that a message brought.
ALTER TABLE redress_case ADD COLUMN received_on TEXT;
