-- Checks to look after: answers that run out, and checks without an answer.
CREATE INDEX background_check_running_out ON background_check (valid_until) WHERE valid_until IS NOT NULL;
CREATE INDEX background_check_by_status ON background_check (status, requested_at);
