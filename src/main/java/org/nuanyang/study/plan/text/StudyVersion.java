package org.nuanyang.study.plan.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/** A plan in one of its wordings. @param signedOn null while it is not noted as signed */
public record StudyVersion(int version, StudyText text, AccountId writtenBy, LocalDate writtenOn, @Nullable LocalDate signedOn) {}
