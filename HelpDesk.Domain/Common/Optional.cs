namespace HelpDesk.Domain.Common;

/// <summary>A part of a change that may be left out, which is not the same as null: null takes away what was there.</summary>
public readonly record struct Optional<T>(T Value)
{
    /// <summary>False for <c>default</c>: nothing was said.</summary>
    public bool IsGiven { get; } = true;

    public static implicit operator Optional<T>(T value) => new(value);

    public T Or(T current) => IsGiven ? Value : current;
}
