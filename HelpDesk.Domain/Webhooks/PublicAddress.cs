using System.Net;
using System.Net.Sockets;

namespace HelpDesk.Domain.Webhooks;

/// <summary>
/// Which addresses are of the public Internet, so that nobody makes the desk ask its own network for them.
/// https://www.iana.org/assignments/iana-ipv4-special-registry and the one of IPv6.
/// </summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] Special4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4",
            // Azure's own services for its virtual machines, in the midst of public addresses.
            "168.63.129.16/32",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>What has been given out for the Internet; all else is something special, or nothing yet.</summary>
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    /// <summary>Teredo is among the first.</summary>
    private static readonly IPNetwork[] Special6 =
        [IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("3fff::/20")];

    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return Is(address.MapToIPv4());
        if (address.AddressFamily is AddressFamily.InterNetwork)
            return !Special4.Any(special => special.Contains(address));

        // Of those that carry an address of IPv4, that one decides.
        var bytes = address.GetAddressBytes();
        if (SixToFour.Contains(address))
            return Is(new IPAddress(bytes.AsSpan(2, 4)));
        if (Nat64.Contains(address))
            return Is(new IPAddress(bytes.AsSpan(12, 4)));
        return Global6.Contains(address) && !Special6.Any(special => special.Contains(address));
    }
}
