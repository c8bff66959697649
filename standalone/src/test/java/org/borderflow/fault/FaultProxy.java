package org.borderflow.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A network between clients and a broker that can be made bad. A fault holds for connections that
 * are there and for new ones, both ways, until another is set.
 */
final class FaultProxy implements AutoCloseable {
  /** What happens to what is sent. */
  enum Fault {
    /** It arrives. */
    NONE,
    /** It arrives a fifth of a second later. */
    DELAY,
    /** It arrives sixteen bytes at a time, a hundred times a second. */
    DRIP,
    /** It never arrives, and nobody is told: a cable is cut. */
    BLACK_HOLE,
    /** Connections go on, but new ones are reset as soon as they are made. */
    REFUSE,
    /** Connections are reset, new ones as soon as they are made. */
    RESET
  }

  private static final int DELAY_MILLIS = 200;
  private static final int DRIP_BYTES = 16;
  private static final int DRIP_MILLIS = 10;
  private static final int BUFFER = 1 << 16;

  private final ServerSocket listening;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile Fault fault = Fault.NONE;
  private volatile int target;

  /** Listens on a free port. */
  FaultProxy() {
    try {
      listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start("accept", this::accept);
  }

  /** Where clients come. */
  int port() {
    return listening.getLocalPort();
  }

  /** Passes on to this port from now on. */
  void to(int port) {
    target = port;
  }

  /** From now on this happens. */
  void set(Fault now) {
    lock.lock();
    try {
      fault = now;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (now == Fault.RESET) {
      open.forEach(FaultProxy::reset);
    }
  }

  /** Resets all connections that there are; new ones are as the fault says. */
  void dropConnections() {
    open.forEach(FaultProxy::reset);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        if (fault == Fault.RESET || fault == Fault.REFUSE) {
          reset(client);
        } else {
          connect(client);
        }
      } catch (IOException e) {
        // Closed, or the client has gone again.
      }
    }
  }

  private void connect(Socket client) throws IOException {
    open.add(client);
    Socket broker;
    try {
      broker = new Socket(InetAddress.getLoopbackAddress(), target);
    } catch (IOException e) {
      reset(client);
      open.remove(client);
      return;
    }
    open.add(broker);
    start("to broker", () -> pass(client, broker));
    start("to client", () -> pass(broker, client));
  }

  private void pass(Socket from, Socket to) {
    byte[] buffer = new byte[BUFFER];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
        pass(buffer, size, out);
      }
    } catch (IOException e) {
      // One of the two has gone: so is the connection.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private void pass(byte[] buffer, int size, OutputStream out)
      throws IOException, InterruptedException {
    awaitNoBlackHole();
    if (fault == Fault.DELAY) {
      Thread.sleep(DELAY_MILLIS);
    }
    int sent = 0;
    while (sent < size) {
      boolean dripping = fault == Fault.DRIP;
      int part = dripping ? Math.min(DRIP_BYTES, size - sent) : size - sent;
      out.write(buffer, sent, part);
      sent += part;
      if (dripping) {
        Thread.sleep(DRIP_MILLIS);
      }
    }
  }

  private void awaitNoBlackHole() throws InterruptedException {
    lock.lock();
    try {
      while (fault == Fault.BLACK_HOLE) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  private static void reset(Socket socket) {
    try {
      // Closed so, the other side is told at once that it is over.
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      // It was over already.
    }
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, "proxy-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    set(Fault.RESET);
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
