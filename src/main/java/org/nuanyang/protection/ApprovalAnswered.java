package org.nuanyang.protection;

import org.nuanyang.access.AccountId;

/** Granted, refused or revoked by somebody else than the asker; told in the transaction. */
public record ApprovalAnswered(int county, ApprovalId id, AccountId asker, Approval.Progress outcome) {}
