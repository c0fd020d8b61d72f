package org.nuanyang.roster.entrusted;

/** Whoever falls under one of these cannot be entrusted with a child: 《未成年人保护法》第二十二条第三款, its four items in order. */
public enum CareExclusion { VIOLENCE, ADDICTION, NEGLECT, OTHERWISE_UNFIT }
