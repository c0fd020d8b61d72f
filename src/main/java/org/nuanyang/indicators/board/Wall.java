package org.nuanyang.indicators.board;

import java.time.LocalDateTime;
import java.util.List;
import org.nuanyang.access.Org;
import org.nuanyang.indicators.Breakdown;
import org.nuanyang.indicators.Figure;

/** What the county's screen is made of, before it is decided what it may show. */
record Wall(Org county, LocalDateTime at, List<Figure> figures, Breakdown carried, Breakdown paired, List<Board.Month> course, List<Board.Site> sites) {}
