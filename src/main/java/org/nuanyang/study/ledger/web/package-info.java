/** Hands the ledgers of study out. */
@NullMarked
package org.nuanyang.study.ledger.web;

import org.jspecify.annotations.NullMarked;
