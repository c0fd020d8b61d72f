/**
 * 台账: the official tables of figures, Excel and PDF ({@link org.nuanyang.indicators.ledger.Ledgers}). Each is counted from the
 * same kept rows as the figures on the pages and laid out by {@link org.nuanyang.documents.figures.FigureTable}; what offices call
 * its columns stands here, in Chinese, whoever asks. Ledgers of records and names are made where these are kept and only listed here.
 */
@NullMarked
@NamedInterface("ledger")
package org.nuanyang.indicators.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
