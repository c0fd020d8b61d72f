package org.nuanyang.protection;

import org.nuanyang.access.AccountId;

/** Somebody waits for an answer; told in the transaction. */
public record ApprovalAsked(int county, ApprovalId id, AccountId asker) {}
