using System.Net;
using System.Net.Sockets;

namespace HelpDesk.Functions.Http;

/// <summary>
/// An address as it is counted: an IPv4 address by itself, an IPv6 address by its /64, since whoever has one of those has them
/// all and may take another for each request.
/// </summary>
internal readonly record struct ClientAddress
{
    private const int NetworkBytes = 8;

    private readonly string _text;

    public ClientAddress(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        _text = plain.AddressFamily is AddressFamily.InterNetworkV6 ? $"{Network(plain)}/64" : plain.ToString();
    }

    public override string ToString() => _text;

    private static IPAddress Network(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, NetworkBytes, bytes.Length - NetworkBytes);
        return new IPAddress(bytes);
    }
}
