namespace HelpDesk.Functions.Webhooks;

/// <summary>A name leads to an address that nothing is sent to. It says neither which name nor which address.</summary>
public sealed class AddressRefusedException() : IOException("The host is not at an address of the public Internet.");
