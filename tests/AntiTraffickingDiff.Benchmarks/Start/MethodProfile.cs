using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace AntiTraffickingDiff.Benchmarks.Start;

/// <summary>
/// A profile as the ahead-of-time compiler reads it (MIBC): an assembly with a global method for each group of assemblies, in
/// which every profiled method is an <c>ldtoken</c> and a <c>pop</c>, and the method AssemblyDictionary, which names the groups
/// (dotnet/runtime, src/coreclr/tools/aot/ILCompiler.ReadyToRun/IBC).
/// </summary>
internal sealed class MethodProfile
{
    private static readonly Guid Id = new("5d7a7a52-1f7a-4c0e-9a53-3d0f7c6a9d01");

    private readonly MetadataBuilder _metadata = new();
    private readonly SortedDictionary<string, InstructionEncoder> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AssemblyReferenceHandle> _assemblies = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, EntityHandle> _types = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>How many methods there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a method once; one that this form cannot name is left out.</summary>
    public void Add(ProfiledMethod method)
    {
        if (!_known.Add($"{method.Owner}|{method.Definition}|{string.Join(',', method.Arguments)}"))
            return;
        EntityHandle handle;
        try
        {
            handle = HandleOf(method);
        }
        catch (NotSupportedException)
        {
            return;
        }
        var own = method.Owner.Assembly.GetName().Name!;
        var names = new SortedSet<string>(method.Arguments.Prepend(method.Owner).SelectMany(AssembliesOf), StringComparer.Ordinal);
        names.Remove(own);
        var group = string.Concat(names.Prepend(own).Select(name => name + ";"));
        if (!_groups.TryGetValue(group, out var code))
            _groups[group] = code = new InstructionEncoder(new BlobBuilder());
        Load(code, handle);
        Count++;
    }

    /// <summary>The profile's file.</summary>
    public byte[] ToImage()
    {
        _metadata.AddModule(0, _metadata.GetOrAddString("start.mibc"), _metadata.GetOrAddGuid(Id), default, default);
        _metadata.AddAssembly(_metadata.GetOrAddString("start"), new Version(0, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        _metadata.AddTypeDefinition(default, default, _metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        var bodies = new MethodBodyStreamEncoder(new BlobBuilder());
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature().Parameters(0, result => result.Void(), _ => { });
        var dictionary = new InstructionEncoder(new BlobBuilder());
        foreach (var (group, code) in _groups)
        {
            dictionary.LoadString(_metadata.GetOrAddUserString(group));
            Load(dictionary, Global("Assemblies_" + group, code));
        }
        Global("AssemblyDictionary", dictionary);
        var image = new BlobBuilder();
        new ManagedPEBuilder(
            PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(_metadata), bodies.Builder, deterministicIdProvider: _ => new BlobContentId(Id, 1)).Serialize(image);
        return image.ToArray();

        MethodDefinitionHandle Global(string name, InstructionEncoder code)
        {
            code.OpCode(ILOpCode.Ret);
            return _metadata.AddMethodDefinition(
                MethodAttributes.Public | MethodAttributes.Static, MethodImplAttributes.IL, _metadata.GetOrAddString(name),
                _metadata.GetOrAddBlob(signature), bodies.AddMethodBody(code, maxStack: 8), MetadataTokens.ParameterHandle(1));
        }
    }

    private static void Load(InstructionEncoder code, EntityHandle handle)
    {
        code.OpCode(ILOpCode.Ldtoken);
        code.Token(handle);
        code.OpCode(ILOpCode.Pop);
    }

    private static IEnumerable<string> AssembliesOf(Type type) =>
        type.HasElementType ? AssembliesOf(type.GetElementType()!)
            : (type.IsPrimitive ? Array.Empty<string>() : [type.Assembly.GetName().Name!]).Concat(type.GetGenericArguments().SelectMany(AssembliesOf));

    private EntityHandle HandleOf(ProfiledMethod method)
    {
        var (definition, signature) = (method.Definition, new BlobBuilder());
        var parameters = definition.GetParameters();
        new BlobEncoder(signature).MethodSignature(genericParameterCount: method.Arguments.Count, isInstanceMethod: !definition.IsStatic).Parameters(
            parameters.Length,
            result =>
            {
                if (definition is not MethodInfo { ReturnParameter: var returned })
                {
                    result.Void();
                    return;
                }
                Modifiers(result.CustomModifiers(), returned);
                if (returned.ParameterType == typeof(void))
                    result.Void();
                else
                    Encode(result.Type(returned.ParameterType.IsByRef), WithoutReference(returned.ParameterType));
            },
            list =>
            {
                foreach (var parameter in parameters)
                {
                    var next = list.AddParameter();
                    Modifiers(next.CustomModifiers(), parameter);
                    Encode(next.Type(parameter.ParameterType.IsByRef), WithoutReference(parameter.ParameterType));
                }
            });
        var member = _metadata.AddMemberReference(OwnerOf(method.Owner), _metadata.GetOrAddString(definition.Name), _metadata.GetOrAddBlob(signature));
        if (method.Arguments.Count == 0)
            return member;
        var instantiation = new BlobBuilder();
        var arguments = new BlobEncoder(instantiation).MethodSpecificationSignature(method.Arguments.Count);
        foreach (var argument in method.Arguments)
            Encode(arguments.AddArgument(), argument);
        return _metadata.AddMethodSpecification(member, _metadata.GetOrAddBlob(instantiation));
    }

    private EntityHandle OwnerOf(Type owner)
    {
        if (!owner.IsGenericType)
            return ReferenceTo(owner);
        var specification = new BlobBuilder();
        Encode(new BlobEncoder(specification).TypeSpecificationSignature(), owner);
        return _metadata.AddTypeSpecification(_metadata.GetOrAddBlob(specification));
    }

    private EntityHandle ReferenceTo(Type type)
    {
        if (_types.TryGetValue(type, out var known))
            return known;
        EntityHandle scope = type.DeclaringType is { } outer ? ReferenceTo(outer) : ReferenceTo(type.Assembly.GetName());
        return _types[type] = _metadata.AddTypeReference(
            scope, type.DeclaringType is null && type.Namespace is { } space ? _metadata.GetOrAddString(space) : default, _metadata.GetOrAddString(type.Name));
    }

    private AssemblyReferenceHandle ReferenceTo(AssemblyName name) =>
        _assemblies.TryGetValue(name.Name!, out var known) ? known : _assemblies[name.Name!] = _metadata.AddAssemblyReference(
            _metadata.GetOrAddString(name.Name!), name.Version ?? new Version(), default,
            name.GetPublicKeyToken() is { Length: > 0 } token ? _metadata.GetOrAddBlob(token) : default, default, default);

    private void Modifiers(CustomModifiersEncoder to, ParameterInfo parameter)
    {
        foreach (var modifier in parameter.GetRequiredCustomModifiers())
            to.AddModifier(ReferenceTo(modifier), isOptional: false);
        foreach (var modifier in parameter.GetOptionalCustomModifiers())
            to.AddModifier(ReferenceTo(modifier), isOptional: true);
    }

    private static Type WithoutReference(Type type) => type.IsByRef ? type.GetElementType()! : type;

    private void Encode(SignatureTypeEncoder to, Type type)
    {
        if (type.IsGenericTypeParameter)
            to.GenericTypeParameter(type.GenericParameterPosition);
        else if (type.IsGenericMethodParameter)
            to.GenericMethodTypeParameter(type.GenericParameterPosition);
        else if (type.IsSZArray)
            Encode(to.SZArray(), type.GetElementType()!);
        else if (type.IsPointer && type.GetElementType() != typeof(void))
            Encode(to.Pointer(), type.GetElementType()!);
        else if (type.IsPointer)
            to.VoidPointer();
        else if (type.IsArray || type.IsByRef || type.IsFunctionPointer || type == typeof(TypedReference))
            throw new NotSupportedException();
        else if (type.IsGenericType)
        {
            var own = type.GetGenericArguments();
            var arguments = to.GenericInstantiation(ReferenceTo(type.GetGenericTypeDefinition()), own.Length, type.IsValueType);
            foreach (var argument in own)
                Encode(arguments.AddArgument(), argument);
        }
        else if (type.IsPrimitive || type == typeof(string) || type == typeof(object))
            Primitive(to, type);
        else
            to.Type(ReferenceTo(type), type.IsValueType);
    }

    private static void Primitive(SignatureTypeEncoder to, Type type)
    {
        if (type == typeof(nint))
            to.IntPtr();
        else if (type == typeof(nuint))
            to.UIntPtr();
        else
            to.PrimitiveType(type == typeof(object) ? PrimitiveTypeCode.Object : Enum.Parse<PrimitiveTypeCode>(type.Name));
    }
}
