/**
 * Writes documents: PDF pages from templates ({@link org.nuanyang.documents.PdfPages}), Excel in the layout that
 * officials print ({@link org.nuanyang.documents.Ledger}), blank workbooks to fill in, and a person's own workbook with
 * its bad cells marked; framed forms and letters, laid out once, as Word and as PDF
 * ({@link org.nuanyang.documents.PaperFile}), certificates ({@link org.nuanyang.documents.CertificateFile}). It knows paper, fonts, cells and borders, and nothing about children: what stands in a document
 * is told by the module that owns the facts, from a plain record.
 *
 * <p>Documents are Chinese whatever the page's language is. Nothing here reads a file of the machine or the network;
 * every font travels inside the product. A golden text of each document lies in {@code src/test/resources/golden} and is
 * rewritten by {@code bin/golden}.
 */
@NullMarked
package org.nuanyang.documents;

import org.jspecify.annotations.NullMarked;
