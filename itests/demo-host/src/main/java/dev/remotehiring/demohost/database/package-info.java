/** The demo's database: its tables and a short way to ask it. Start at {@link dev.remotehiring.demohost.database.Database}. */
package dev.remotehiring.demohost.database;
