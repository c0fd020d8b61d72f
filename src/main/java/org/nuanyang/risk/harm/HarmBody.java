package org.nuanyang.risk.harm;

/** Who is told. Of the first three the law's time is kept. */
public enum HarmBody {
    POLICE, SUPERIOR, CIVIL_AFFAIRS, PROCURATORATE, WOMENS_FEDERATION, HOSPITAL, OTHER
}
