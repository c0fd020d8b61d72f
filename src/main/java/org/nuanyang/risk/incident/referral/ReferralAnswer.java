package org.nuanyang.risk.incident.referral;

public enum ReferralAnswer {
    ACCEPTED, REFUSED
}
