/** What runs where: database, ledger, projections and web server, started and stopped in order. */
@NullMarked
package org.mingzhang.app.server;

import org.jspecify.annotations.NullMarked;
