export type Channel = Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'>;

/** So that two tabs do not count and beep at once: whichever began last goes on, and the other hears of it. */
export function joinTabs(open: () => Channel, onOther: () => void): { claim: () => void; leave: () => void } {
  let channel: Channel | undefined;
  try {
    channel = open();
    channel.onmessage = onOther;
  } catch {
    // Without a channel each tab is alone.
  }
  return {
    claim() {
      channel?.postMessage('began');
    },
    leave() {
      channel?.close();
      channel = undefined;
    },
  };
}
