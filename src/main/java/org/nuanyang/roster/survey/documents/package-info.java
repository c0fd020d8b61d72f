/** What leaves a survey on paper: the ledger of a round in Excel, and a class's list to be ticked by hand. */
@NullMarked
package org.nuanyang.roster.survey.documents;

import org.jspecify.annotations.NullMarked;
