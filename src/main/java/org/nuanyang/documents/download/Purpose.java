package org.nuanyang.documents.download;

/** What a file is taken out for; anything else is told in words. */
public enum Purpose { CARE, SIGNED, REPORT, FAMILY, CHECK, OTHER }
