package org.nuanyang.roster.entrusted;

/** How the child was asked. */
public enum WishHeard { FACE_TO_FACE, BY_PHONE, BY_TEACHER }
