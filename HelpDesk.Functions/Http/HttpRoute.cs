using System.Reflection;

namespace HelpDesk.Functions.Http;

/// <summary>One HTTP function: its name, verbs (upper case), route template and method.</summary>
public sealed record HttpRoute(string Name, IReadOnlyList<string> Verbs, string Template, MethodInfo Method);
