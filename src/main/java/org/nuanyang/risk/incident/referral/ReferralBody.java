package org.nuanyang.risk.incident.referral;

/** To whom. */
public enum ReferralBody {
    CIVIL_AFFAIRS, POLICE, COURT, HOSPITAL, WOMEN, YOUTH_LEAGUE, DISABLED, LEGAL_AID, VILLAGE, TOWNSHIP, OTHER
}
