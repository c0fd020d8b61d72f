package org.nuanyang.risk.hazard;

/** 水域、道路、商店摊贩、网吧等场所、建筑、消防用电、可疑人员、动物、污染、其他. */
public enum HazardKind { WATER, ROAD, SHOPS, VENUES, BUILDING, FIRE, PEOPLE, ANIMALS, ENVIRONMENT, OTHER }
