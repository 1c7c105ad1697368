namespace Azurite;

/// <summary>Where the three services listen on 127.0.0.1; 0 lets the system choose.</summary>
public sealed record AzuritePorts(int Blob, int Queue, int Table)
{
    /// <summary>The ports that <c>UseDevelopmentStorage=true</c> means.</summary>
    public static AzuritePorts Default { get; } = new(10000, 10001, 10002);

    public static AzuritePorts Free { get; } = new(0, 0, 0);
}
