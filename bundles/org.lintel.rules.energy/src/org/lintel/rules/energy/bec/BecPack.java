// SPDX-License-Identifier: EPL-2.0
package org.lintel.rules.energy.bec;

import java.io.InputStream;
import java.util.List;
import org.lintel.rules.Rule;
import org.lintel.rules.RulePack;
import org.lintel.rules.energy.EnergyPackData;

/** Hong Kong's Building Energy Code, by edition. */
public final class BecPack implements RulePack {

    @Override
    public String id() {
        return "hk-bec";
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                // 5: lighting
                new LightingPowerDensityRule(), new ControlPointRule(), new AutomaticControlRule(),
                new DaylightControlRule(),
                // 6: air-conditioning
                new DesignTemperatureRule(), new DuctLeakageRule(), new DuctTestingRule(), new FanPowerRule(),
                new FanVariationRule(), new PumpFlowRule(), new PumpPowerRule(), new PipeSizingRule(),
                new TemperatureControlRule(), new OffHourRule(), new VavPressureRule(), new CarParkVentilationRule(),
                new FreshAirRule(), new PipeInsulationRule(), new DuctInsulationRule(), new UnitaryCopRule(),
                new UnitaryHeatingRule(), new ChillerCopRule(), new HeatPumpCopRule(), new CoolingTowerRule(),
                new CoolingTowerFanRule(), new PlantMeteringRule(), new AirMeteringRule(),
                new DirectDigitalControlRule(),
                // 7: electrical
                new TransformerRule(), new CopperLossRule(), new MotorEfficiencyRule(), new MotorSizingRule(),
                new PowerFactorRule(), new HarmonicsRule(), new UnbalanceRule(), new CircuitMeteringRule(),
                // 8: lifts and escalators
                new LiftPowerRule(), new EscalatorPowerRule(), new DrivePowerFactorRule(), new DecorationRule(),
                new CarVentilationRule(), new RegenerationRule(), new CarLightingRule(), new EscalatorSpeedRule(),
                new DriveHarmonicsRule(),
                // the building and its works
                new PrescribedBuildingRule(), new DeclarationRule(), new RetrofittingRule());
    }

    @Override
    public InputStream data() {
        return EnergyPackData.packs();
    }

    @Override
    public InputStream clauses() {
        return EnergyPackData.clauses();
    }
}
