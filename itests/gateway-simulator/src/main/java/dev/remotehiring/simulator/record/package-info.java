/**
 * What the stand-in saw and said, with every secret masked before it is kept. Start reading at
 * {@link dev.remotehiring.simulator.record.RequestLog}.
 */
package dev.remotehiring.simulator.record;
