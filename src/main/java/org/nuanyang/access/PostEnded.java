package org.nuanyang.access;

import org.nuanyang.audit.Actor;

/** A duty of somebody has ended, or their account is closed; told in the transaction. */
public record PostEnded(AccountId account, Actor by) {}
