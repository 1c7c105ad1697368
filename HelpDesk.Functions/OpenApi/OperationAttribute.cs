namespace HelpDesk.Functions.OpenApi;

/// <summary>What an HTTP function's trigger does not say of itself, for the API's description.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OperationAttribute(string summary) : Attribute
{
    public string Summary { get; } = summary;

    /// <summary>The record the JSON body is read into; none: no body.</summary>
    public Type? Request { get; init; }

    /// <summary>The record of the successful answer; none: no body.</summary>
    public Type? Response { get; init; }

    /// <summary>The answer comes as CSV too.</summary>
    public bool Csv { get; init; }

    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>The statuses that a caller must expect as problem+json.</summary>
    public int[] Problems { get; init; } = [];

    /// <summary>The request headers that it heeds, of those in <see cref="KnownHeaders"/>.</summary>
    public string[] Accepts { get; init; } = [];

    /// <summary>The headers of the successful answer, of those in <see cref="KnownHeaders"/>.</summary>
    public string[] Returns { get; init; } = [];
}
