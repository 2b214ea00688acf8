# SPDX-License-Identifier: GPL-3.0-or-later
"""A network of one's own with nobody in it, and an ear on all of it.

The namespace has the loopback alone. It is up, and every address leads to it, so that an attempt to reach any machine becomes a
packet and is counted, instead of failing before one is made.
"""
import ctypes
import fcntl
import os
import socket
import struct

CLONE_NEWNET, CLONE_NEWUSER = 0x40000000, 0x10000000
SIOCADDRT, SIOCSIFFLAGS = 0x890B, 0x8914
IFF_UP, RTF_UP = 1, 1
ALL_PROTOCOLS = 3
LOOPBACK = b"lo"


class NoNamespace(Exception):
    pass


def ask(libc, name, *arguments):
    if getattr(libc, name)(*arguments) != 0:
        raise NoNamespace(f"{name}: {os.strerror(ctypes.get_errno())}")


def enter():
    """This process, and all that it starts, from now on. Who is not root becomes root in a namespace of users first."""
    libc = ctypes.CDLL(None, use_errno=True)
    user, group = os.geteuid(), os.getegid()
    if user == 0:
        ask(libc, "unshare", CLONE_NEWNET)
    else:
        ask(libc, "unshare", CLONE_NEWUSER | CLONE_NEWNET)
        for name, text in (("setgroups", "deny"), ("uid_map", f"0 {user} 1"), ("gid_map", f"0 {group} 1")):
            with open(f"/proc/self/{name}", "w", encoding="ascii") as file:
                file.write(text)
    raise_loopback()


def raise_loopback():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        fcntl.ioctl(control, SIOCSIFFLAGS, struct.pack("16sh22x", LOOPBACK, IFF_UP))
        name = ctypes.create_string_buffer(LOOPBACK)
        anybody = struct.pack("HHI8x", socket.AF_INET, 0, 0)
        # struct rtentry: destination, gateway, mask, flags, and the name of the device.
        route = struct.pack("@L16s16s16sHhLPhPLLH6x", 0, anybody, anybody, anybody, RTF_UP, 0, 0, 0, 0,
                            ctypes.addressof(name), 0, 0, 0)
        fcntl.ioctl(control, SIOCADDRT, route)
    try:
        with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as control:
            # struct in6_rtmsg: three addresses, the lengths of two, a metric, flags, and the number of the device.
            fcntl.ioctl(control, SIOCADDRT, struct.pack("48xIHHIQIi", 0, 0, 0, 1, 0, RTF_UP, socket.if_nametoindex("lo")))
    except OSError:
        pass   # a kernel without IPv6 sends none


class Ear:
    """Hears every packet on every device from now on; the kernel counts for us, also those that there was no room to keep."""

    def __init__(self):
        self.socket = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ALL_PROTOCOLS))

    def heard(self):
        """How many since the last question."""
        statistics = self.socket.getsockopt(263, 6, 8)   # SOL_PACKET, PACKET_STATISTICS: starts anew with each question
        return struct.unpack("II", statistics)[0]
