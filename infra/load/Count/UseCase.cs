namespace HelpDesk.Load.Count;

/// <summary>One use case and what it asked of storage.</summary>
internal sealed record UseCase(string Name, IReadOnlyList<string> Requests)
{
    public override string ToString() => string.Join(
        ", ", Requests.CountBy(request => request).Select(kind => kind.Value == 1 ? kind.Key : $"{kind.Value} {kind.Key}"));
}
