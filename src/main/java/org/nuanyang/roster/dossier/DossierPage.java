package org.nuanyang.roster.dossier;

/** Asks whether the papers are to carry full numbers. */
public record DossierPage(String of, String url, String maskedUrl, String backUrl) {}
