using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>One function of the app: its name, the method to call and the attribute instance on its trigger parameter.</summary>
internal sealed record FunctionDescriptor(string Name, MethodInfo Method, ParameterInfo TriggerParameter, Attribute Trigger);
